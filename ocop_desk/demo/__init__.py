"""A whole council day on sample data, done through the services as people would do it."""
