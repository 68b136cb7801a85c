"""Parsers of others on bytes of others: whatever they throw becomes a finding."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from ocop_desk.errors import EnvironmentTrouble
from ocop_desk.packages.findings import PackageFinding, Refused

logger = logging.getLogger(__name__)

# pyHanko logs what it refuses together with a traceback; without a handler of the program that would go to stderr.
for _library in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_library).addHandler(logging.NullHandler())


@contextmanager
def parsing(finding: PackageFinding) -> Iterator[None]:
    """Work on bytes that anybody may have made; raises Refused with `finding` when a parser gives up.

    The parsers of ASN.1, X.509 and PDF answer damaged input with every kind of exception (wrong types, missing
    keys, failed assertions, exhausted recursion), and warn about certificates that are merely unusual.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except (Refused, EnvironmentTrouble):
        raise
    except Exception as error:
        logger.info("%s: %s: %r", finding.place, finding.code, error)
        raise Refused(finding) from error
