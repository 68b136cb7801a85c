"""XML of foreign files as a stream of events: bounded memory, no document types, no entities."""

from xml.parsers import expat

Attributes = dict[str, str]


class UnsafeXml(Exception):
    """XML with a document type in it, where entities could hide."""


class Handler:
    """What to do at the elements of a part; names come without their namespace."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Text within an element, possibly in pieces."""


class LocalNames(dict[str, str]):
    """Names of elements to their names without a namespace's prefix: Excel's parts use one namespace, or one prefix."""

    def __missing__(self, name: str) -> str:
        return self.setdefault(name, name.rpartition(":")[2])


def parse_xml(data: bytes, handler: Handler) -> None:
    """Go through a whole part. Raises UnsafeXml, expat.ExpatError."""
    names = LocalNames()

    def start(name: str, attributes: Attributes) -> None:
        handler.start(names[name], _without_prefixes(attributes))

    def end(name: str) -> None:
        handler.end(names[name])

    parser = new_parser()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    parser.Parse(data, True)


def new_parser() -> expat.XMLParserType:
    """A parser without handlers that refuses document types and joins pieces of text."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    return parser


def _without_prefixes(attributes: Attributes) -> Attributes:
    return attributes and {name.rpartition(":")[2]: value for name, value in attributes.items()}


def _refuse_doctype(*_: object) -> None:
    raise UnsafeXml
