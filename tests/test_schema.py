from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from jsonschema import Draft202012Validator, ValidationError
from pydantic import BaseModel

from reformie.dossier.models import Dossier
from reformie.record import Failure, Record
from reformie.schema import schema_of, schema_text
from sample import sample

SCHEMAS = Path(__file__).parent.parent / "schemas"


@pytest.mark.parametrize(("name", "model"), [("record", Record), ("failure", Failure), ("dossier", Dossier)])
def test_the_committed_schema_is_that_of_the_model(name: str, model: type[BaseModel]) -> None:
    assert (SCHEMAS / f"{name}.schema.json").read_bytes() == schema_text(model), "run `make schemas` and commit what changed"


@pytest.mark.parametrize("text", [True, False])
def test_a_written_record_fits_its_schema(text: bool) -> None:
    Draft202012Validator.check_schema(schema_of(Record))
    Draft202012Validator(schema_of(Record)).validate(orjson.loads(sample().to_json(text=text)))


def test_a_written_failure_fits_its_schema() -> None:
    failure = Failure(uri="a.txt", sha256=None, error="empty", message="The file is empty.")
    Draft202012Validator(schema_of(Failure)).validate(orjson.loads(failure.to_json()))


@pytest.mark.parametrize("field", ["schema", "source", "warnings"])
def test_the_schema_asks_for_every_field(field: str) -> None:
    line = orjson.loads(sample().to_json())
    del line[field]
    with pytest.raises(ValidationError, match="required"):
        Draft202012Validator(schema_of(Record)).validate(line)


def test_the_schema_allows_no_further_field() -> None:
    with pytest.raises(ValidationError, match="Additional properties"):
        Draft202012Validator(schema_of(Record)).validate(orjson.loads(sample().to_json()) | {"colour": "red"})


def test_pydantics_own_json_is_read_back_and_has_the_fields_name() -> None:
    record = sample()
    assert Record.model_validate_json(record.model_dump_json()) == record == Record(**record.model_dump())
    assert orjson.loads(record.model_dump_json()) == orjson.loads(record.to_json())
