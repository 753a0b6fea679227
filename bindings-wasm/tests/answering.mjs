// How an entry of the package is asked by the tests, in Node and in the browser.

/**
 * An entry's answer to a call as text, to the byte; `module` is the entry, `wasm` its module. Plans ask the register about records first,
 * for which a call becomes an object on its way.
 */
export const answering = (module, wasm) => (text) => {
  if (module.answered === undefined) return wasm.call(text);
  const { call, ...fields } = JSON.parse(text);
  return module.answered(call, fields);
};
