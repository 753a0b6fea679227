"""Answers calls of one peer, a JSON object on each line: {"call": function, "with": {arguments}}."""

import importlib
import json
import os
import sys

peer = importlib.import_module(sys.argv[1])

# Answers alone go out; whatever a library prints goes to the errors.
answers = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)

for line in sys.stdin:
    asked = json.loads(line)
    try:
        answer = getattr(peer, asked["call"])(**asked["with"]) or {}
    except Exception as error:
        answer = {"error": f"{type(error).__name__}: {error}"}
    answers.write(json.dumps(answer) + "\n")
    answers.flush()
