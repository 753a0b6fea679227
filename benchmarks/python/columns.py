"""The sum over dictionary-coded columns: NumPy, Polars and a plain loop. Tables come in ready; only adding is timed."""

import time

import numpy as np
import polars as pl

state = {}


def load(columns):
    """Reads the columns: a path for each criterion."""
    arrays = [np.fromfile(path, dtype="<u4") for path in columns]
    # The smallest type that holds every code: fewer bytes to touch.
    state["numpy"] = [array.astype(np.min_scalar_type(int(array.max()))) for array in arrays]
    state["intp"] = [array.astype(np.intp) for array in arrays]
    state["polars"] = pl.DataFrame({f"c{i}": array for i, array in enumerate(arrays)})
    state["lists"] = [array[:20_000].tolist() for array in arrays]
    return {"records": len(arrays[0])}


def _tables(tables):
    return [np.fromfile(path, dtype="<u4") for path in tables]


def numpy(tables):
    """take, add, argpartition; the faster of compact and pointer-sized codes."""
    tables = _tables(tables)
    best = None
    for columns in (state["numpy"], state["intp"]):
        total = np.empty(len(columns[0]), dtype=np.uint32)
        part = np.empty_like(total)
        start = time.perf_counter()
        # Codes are in range: `clip` spares NumPy the buffer that checking needs.
        np.take(tables[0], columns[0], out=total, mode="clip")
        for table, column in zip(tables[1:], columns[1:]):
            np.take(table, column, out=part, mode="clip")
            np.add(total, part, out=total)
        top = np.argpartition(total, len(total) - 10)[-10:]
        top = top[np.argsort(-total[top].astype(np.int64), kind="stable")]
        seconds = time.perf_counter() - start
        if best is None or seconds < best["seconds"]:
            best = {"seconds": seconds, "scores": [int(score) for score in total[top]]}
    return best


def polars(tables):
    """gather, sum, top_k."""
    tables = [pl.Series(table) for table in _tables(tables)]
    start = time.perf_counter()
    columns = state["polars"]
    total = tables[0].gather(columns["c0"])
    for i, table in enumerate(tables[1:], 1):
        total = total + table.gather(columns[f"c{i}"])
    top = total.top_k(10)
    seconds = time.perf_counter() - start
    return {"seconds": seconds, "scores": sorted((int(score) for score in top), reverse=True)}


def loop(tables):
    """A plain loop over the first records."""
    import heapq

    tables = [table.tolist() for table in _tables(tables)]
    columns = state["lists"]
    start = time.perf_counter()
    totals = (sum(table[code] for table, code in zip(tables, codes)) for codes in zip(*columns))
    top = heapq.nlargest(10, totals)
    return {"seconds": time.perf_counter() - start, "records": len(columns[0]), "scores": top}


def batch(codes, tables, rows, per):
    """Many startups on a few criteria: for each criterion a table with a row for each distinct startup value.

    `rows` are the startups' rows in each table, `per` the number of columns of each table.
    """
    codes = [np.fromfile(path, dtype="<u4").astype(np.intp) for path in codes]
    rows = [np.fromfile(path, dtype="<u4").astype(np.intp) for path in rows]
    tables = [np.fromfile(path, dtype="<u4").reshape(-1, width) for path, width in zip(tables, per)]
    start = time.perf_counter()
    # A row for each distinct value over all opportunities, made once; then sums of rows, a block of
    # startups at a time.
    wide = [np.take(table, code, axis=1) for table, code in zip(tables, codes)]
    found = 0
    for begin in range(0, len(rows[0]), 64):
        block = slice(begin, begin + 64)
        total = np.take(wide[0], rows[0][block], axis=0)
        for table, row in zip(wide[1:], rows[1:]):
            total += np.take(table, row[block], axis=0)
        top = np.argpartition(total, total.shape[1] - 10, axis=1)[:, -10:]
        scores = np.take_along_axis(total, top, axis=1)
        order = np.argsort(-scores.astype(np.int64), axis=1, kind="stable")
        found += np.take_along_axis(top, order, axis=1).size
    return {"seconds": time.perf_counter() - start, "found": found}
