# The same model by lme4 with lmerTest's degrees of freedom: figures, then CPU seconds of each run.
suppressMessages(library(lmerTest))
arguments <- commandArgs(TRUE)
d <- read.csv(arguments[1], stringsAsFactors = TRUE)
for (run in seq_len(as.integer(arguments[2]))) {
  start <- sum(proc.time()[1:2])
  m <- lmer(score ~ wave + (1 | site/respondent), d)
  s <- coef(summary(m))
  time <- sum(proc.time()[1:2]) - start
  if (run == 1) {
    v <- as.data.frame(VarCorr(m))$vcov
    e <- as.vector(t(s[, c("Estimate", "Std. Error", "df")]))
    cat("figures", formatC(c(v, as.numeric(logLik(m)), e), digits = 17), "\n")
  }
  cat("seconds", time, "\n")
}
