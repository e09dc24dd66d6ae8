/* Faults of the operating system, for tests: see faults.c. */
