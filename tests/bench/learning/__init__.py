"""Learning from documents with truth: the chooser's weights and the calibration of confidence."""
