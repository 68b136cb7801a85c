"""The rules of rating, pure: standard library only, frozen values, no input or output."""
