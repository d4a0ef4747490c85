# Before and after by base R: figures of each cell, then CPU seconds of reading and computing.
arguments <- commandArgs(TRUE)
one <- function(before, after) {
  d <- after - before
  s <- suppressWarnings(t.test(after, before, paired = TRUE))
  w <- suppressWarnings(wilcox.test(after, before, paired = TRUE, exact = FALSE, correct = TRUE))
  w0 <- suppressWarnings(wilcox.test(after, before, paired = TRUE, exact = FALSE, correct = FALSE))
  up <- sum(d > 0)
  down <- sum(d < 0)
  sign <- binom.test(up, up + down)
  sds <- c(sd(before), sd(after))
  effects <- c(mean(d) / sd(d), mean(d) / sqrt(mean(sds^2)), mean(d) / mean(sds), mean(d) / sds[1])
  threshold <- 1.96 * sds[1] * sqrt(2 * (1 - 0.8))
  rci <- c(sum(d >= threshold), sum(d <= -threshold))
  list(
    n = length(d), means = c(mean(before), mean(after)), medians = c(median(before), median(after), median(d)),
    r = cor(before, after), t = s, w = w, w0 = w0, sign = sign, effects = effects, rci = rci, d = d, before = before, up = up
  )
}
start <- sum(proc.time()[1:2])
table <- read.csv(arguments[1])
results <- list()
for (subscale in c("cs", "bo", "sts")) {
  before <- table[[paste0(subscale, "_before")]]
  after <- table[[paste0(subscale, "_after")]]
  results <- c(results, list(one(before, after)))
  for (site in sort(unique(table$site))) {
    here <- table$site == site
    results <- c(results, list(one(before[here], after[here])))
  }
}
time <- sum(proc.time()[1:2]) - start
for (r in results) {
  cat("figures", formatC(c(
    r$n, mean(r$d), sd(r$d), r$medians[1], r$r, r$t$statistic, r$t$conf.int, r$w$p.value, r$up, r$sign$p.value, r$rci[1]
  ), digits = 17), "\n")
}
cat("seconds", time, "\n")
