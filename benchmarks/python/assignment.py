"""Assignment and matching: OR-tools, SciPy, lap, lapjv, matching. Each measures its solve alone."""

import time

import numpy as np

state = {}


def load(size, scores):
    """A dense square matrix of whole scores, row by row in a file."""
    state["scores"] = np.fromfile(scores, dtype="<u4").reshape(size, size).astype(np.int64)


def scipy():
    from scipy.optimize import linear_sum_assignment

    scores = state["scores"]
    start = time.perf_counter()
    rows, columns = linear_sum_assignment(scores, maximize=True)
    return {"seconds": time.perf_counter() - start, "total": int(scores[rows, columns].sum())}


def lap():
    import lap

    return _least(lambda cost: lap.lapjv(cost)[1])


def lapjv():
    import lapjv

    return _least(lambda cost: lapjv.lapjv(cost)[0])


def _least(solve):
    """A solver of least costs in floating point; the costs are made before it is timed."""
    scores = state["scores"]
    cost = (scores.max() - scores).astype(np.float64)
    start = time.perf_counter()
    columns = solve(cost)
    return {
        "seconds": time.perf_counter() - start,
        "total": int(scores[np.arange(len(scores)), columns].sum()),
    }


def ortools(left, right, pairs, left_seats, right_seats):
    """Greatest total under seats on both sides, as a min-cost flow; pairs are left, right, score in one file.

    Whoever is not assigned goes past for nothing, so that the flow may leave seats empty.
    """
    from ortools.graph.python import min_cost_flow

    pairs = np.fromfile(pairs, dtype="<u4").reshape(-1, 3).astype(np.int64)
    flow = min_cost_flow.SimpleMinCostFlow()
    source, sink = left + right, left + right + 1
    ones = np.ones(len(pairs), dtype=np.int64)
    flow.add_arcs_with_capacity_and_unit_cost(pairs[:, 0], left + pairs[:, 1], ones, -pairs[:, 2])
    lefts, rights = np.arange(left), np.arange(left, left + right)
    flow.add_arcs_with_capacity_and_unit_cost(
        np.full(left, source), lefts, np.full(left, left_seats), np.zeros(left, dtype=np.int64)
    )
    flow.add_arcs_with_capacity_and_unit_cost(
        rights, np.full(right, sink), np.full(right, right_seats), np.zeros(right, dtype=np.int64)
    )
    supply = left * left_seats
    flow.add_arc_with_capacity_and_unit_cost(source, sink, supply, 0)
    flow.set_nodes_supplies(np.array([source, sink]), np.array([supply, -supply]))
    start = time.perf_counter()
    status = flow.solve()
    seconds = time.perf_counter() - start
    if status != flow.OPTIMAL:
        raise RuntimeError(f"min-cost flow ended with {status}")
    return {"seconds": seconds, "total": -int(flow.optimal_cost())}


def residents(preferences, hospitals, seats):
    """The stable matching that suits the residents best, by the package `matching`."""
    from matching.games import HospitalResident

    game = HospitalResident.create_from_dictionaries(preferences, hospitals, seats)
    start = time.perf_counter()
    matching = game.solve(optimal="resident")
    seconds = time.perf_counter() - start
    pairs = sorted([str(resident), str(hospital)] for hospital, group in matching.items() for resident in group)
    return {"seconds": seconds, "pairs": pairs}
