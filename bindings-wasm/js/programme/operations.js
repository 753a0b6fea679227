// Made from the operations in core/schema/ketnoi.schema.json by tools/types.mjs; do not edit.

export const MATCHER_QUERIES = {
  mutual: "mutual",
  agenda: "agenda",
  readGrid: "read_grid",
  headings: "headings",
};

export const CATALOG_QUERIES = {
  assign: "assign",
  stable: "stable",
  timetable: "timetable",
  repair: "repair",
  targets: "targets",
  exposure: "exposure",
  diversify: "diversify",
  evaluate: "evaluate",
  fit: "fit",
  suggestSectors: "suggest_sectors",
  verify: "verify",
  decide: "decide",
  compare: "compare",
  calendar: "calendar",
  duplicates: "duplicates",
};

export const CATALOG_COMMANDS = {
  subscribe: "subscribe",
  unsubscribe: "unsubscribe",
  changes: "changes",
};
