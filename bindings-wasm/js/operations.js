// Made from the operations in core/schema/ketnoi.schema.json by tools/types.mjs; do not edit.

export const MATCHER_QUERIES = {
  score: "score",
  explain: "explain",
  suggest: "suggest",
  resolve: "resolve",
  terms: "terms",
  weights: "weights",
  facts: "facts",
};

export const CATALOG_QUERIES = {
  rank: "rank",
  rankStartups: "rank_startups",
  rankMany: "rank_many",
  advise: "advise",
  askNext: "ask_next",
  interview: "interview",
  statistics: "statistics",
};
