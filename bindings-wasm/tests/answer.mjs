// How a vector is answered, in Node and in the browser.

/**
 * The module's answer to the call of a vector. A call with others `before` it goes to the same
 * service as those.
 */
export function answerOf({ call, Service }, { before, request }) {
  if (before.length === 0) return call(request);
  const service = new Service("", undefined);
  for (const json of before) service.execute(json);
  const answer = service.execute(request);
  service.free();
  return answer;
}
