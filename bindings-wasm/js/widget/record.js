// The answers in a startup record, by the field that a question asks for: `place`,
// `attributes.headcount`, `confirmed.no-debt`.

const GROUPS = ["attributes", "confirmed"];

/** The group of a field and its name in it; no group for a field of the record itself. */
function split(field) {
  const group = GROUPS.find((name) => field.startsWith(`${name}.`));
  return group === undefined ? [undefined, field] : [group, field.slice(group.length + 1)];
}

const without = (object, name) => Object.fromEntries(Object.entries(object).filter(([other]) => other !== name));

const set = (object, name, value) => (value === undefined ? without(object, name) : { ...object, [name]: value });

/** The answer to a field, or undefined. */
export function answerOf(record, field) {
  const [group, name] = split(field);
  const owner = group === undefined ? record : (record[group] ?? {});
  return Object.hasOwn(owner, name) ? owner[name] : undefined;
}

/** A record with another answer to a field; `undefined` removes it. */
export function withAnswer(record, field, value) {
  const [group, name] = split(field);
  if (group === undefined) return set(record, name, value);
  const answers = set(record[group] ?? {}, name, value);
  return set(record, group, Object.keys(answers).length > 0 ? answers : undefined);
}

/** The facts and conditions that a record answers, as fields. */
export function furtherAnswers(record) {
  return GROUPS.flatMap((group) => Object.keys(record[group] ?? {}).map((name) => `${group}.${name}`));
}
