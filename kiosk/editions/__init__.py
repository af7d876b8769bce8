"""Which edition of the content is shown: the one to begin with, the newer ones, the last good ones. No Qt."""
