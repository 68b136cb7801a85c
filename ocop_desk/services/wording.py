"""The decision's own wording beside ours, loaded by the office into its council file."""

from pathlib import Path

from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse_if


def take_in_wording(desk: Desk, rule_set: str, path: Path) -> int:
    """Read the office's wording workbook into the council file; how many levels have text now.

    What was loaded before for the rule set is replaced. Raises InputRefused with every problem of the workbook.
    """
    from ocop_desk.documents.wording_workbook import import_wording

    wording, problems = import_wording(desk.rules.load(rule_set), path)
    refuse_if(problems)
    assert wording is not None
    with desk.write() as work:
        work.wording.save(rule_set, wording.levels)
        work.record("wording.loaded", rule_set, {"levels": len(wording.levels), "file": path.name})
        work.commit()
    return len(wording.levels)
