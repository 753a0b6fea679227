// The opportunities that a founder nearly matches, each with the advice what would change that.

const NEAR = 3;

/**
 * @param {{catalog: object, startup: object, asOf: string, lang: string, record: (matches:
 *   object[]) => Promise<object[]>}} context `record` gives the opportunities of matches
 * @returns {Promise<{match: object, advice: object}[]>}
 */
export async function nearest({ catalog, startup, asOf, lang, record }) {
  const query = { as_of: asOf, limit: 0, unverified_limit: 0, rejected: true };
  const { rejected = [] } = await catalog.rank({ startup, query, lang, reasons: false }, { latest: "near" });
  const matches = rejected.slice(0, NEAR);
  const opportunities = await record(matches);
  const advise = (opportunity) => catalog.advise({ startup, opportunity, query: { as_of: asOf }, lang });
  const advices = await Promise.all(opportunities.map(advise));
  return matches.map((match, i) => ({ match, advice: advices[i] }));
}
