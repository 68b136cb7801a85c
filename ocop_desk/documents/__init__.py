"""Papers and workbooks: frozen values in, bytes out."""
