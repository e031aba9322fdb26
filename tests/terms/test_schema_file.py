"""The schemas that are shipped are those that the program makes today."""

import json

import pytest

from rights import resources
from rights.terms.schema import SCHEMAS, schema


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_shipped_schema_is_that_of_today(name):
    path = resources.locate("reports") / f"{name}.schema.json"
    if not path.is_file():
        pytest.skip(f"it is not shipped: rights policies schema {name} > reports/{name}.schema.json")
    told = f"write it again: rights policies schema {name} > reports/{name}.schema.json"
    assert json.loads(path.read_text("utf-8")) == json.loads(json.dumps(schema(name))), told
