# The same by the package QCA: models and terms of the parsimonious solution, then CPU seconds of each run;
# before that those without the parsimonious solution, in which it may end.
suppressMessages(library(QCA))
arguments <- commandArgs(TRUE)
d <- read.csv(arguments[1])
for (run in seq_len(as.integer(arguments[2]))) {
  start <- sum(proc.time()[1:2])
  tt <- truthTable(d, outcome = "OUT", incl.cut = 0.8)
  complex <- minimize(tt)
  cat("without", sum(proc.time()[1:2]) - start, "\n")
  short <- minimize(tt, include = "?")
  time <- sum(proc.time()[1:2]) - start
  if (run == 1) cat("counts", length(short$solution), length(short$solution[[1]]), "\n")
  cat("seconds", time, "\n")
}
