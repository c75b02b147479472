"""Batches: any number of articles over many processes or machines; a run that was stopped goes on where it was.

`plan` cuts the inputs into numbered chunks, an engine (`local`, `cluster`) has each chunk worked on by `supervise`, which writes
a shard into the parts folder beside the output, and `run` puts the shards together in the order of the inputs.
"""
