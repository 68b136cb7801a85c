"""The table of receipts that came back for packages built here."""

from ocop_desk.domain.receipts import Verdict
from ocop_desk.store.column_types import blob, json_value, moment, one_of, sha256, text
from ocop_desk.store.table_making import number, reference, table

# Every receipt byte for byte; by its signer's certificate the next one of that office is known.
package_receipt = table(
    "package_receipt",
    number("receipt_id"),
    reference("package_id", "result_package.package_id"),
    sha256("sha256"),
    blob("data"),
    one_of("verdict", Verdict),
    json_value("codes"),
    text("receiver", filled=True),
    text("organisation"),
    sha256("fingerprint"),
    text("taken_by"),
    moment("received_at"),
    moment("kept_at"),
    never_reuse_ids=True,
)
