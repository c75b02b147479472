"""Gold annotations, scores against them, comparisons of runs, and floors under the scores."""
