"""The parts that PDF papers are made of; `ocop_desk.documents.papers` is the way in."""
