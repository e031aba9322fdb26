"""The values of the field, frozen: nothing here reads, decides or knows the time."""
