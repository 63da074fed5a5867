"""Words with meanings: data files, and the one loader that reads them."""
