"""A session on several laptops: keys and bundles, sheets that come in, and the member's own laptop."""
