"""Judges JSON values by JSON Schemas with the package jsonschema.

Reads a JSON array of {"name", "schema", "value"} from standard input, in which "schema" is the path of a schema file, and
prints a JSON array of {"name", "problems"}. A schema that is none itself ends it with an error.
"""

import json
import sys

from jsonschema import Draft202012Validator


def main():
    validators = {}
    results = []
    for case in json.load(sys.stdin):
        path = case["schema"]
        if path not in validators:
            with open(path, encoding="utf-8") as file:
                schema = json.load(file)
            Draft202012Validator.check_schema(schema)
            validators[path] = Draft202012Validator(schema)
        problems = [error.json_path + ": " + error.message[:200] for error in validators[path].iter_errors(case["value"])]
        results.append({"name": case["name"], "problems": problems})
    json.dump(results, sys.stdout)


main()
