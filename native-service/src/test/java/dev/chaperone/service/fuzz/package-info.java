/**
 * Whatever comes from outside, thrown at what reads it: {@link dev.chaperone.service.fuzz.Target} says what must hold,
 * {@link dev.chaperone.service.fuzz.FuzzTest} tries the kept corpus and a fixed number of mutants at every build, and
 * {@link dev.chaperone.service.fuzz.Fuzzer} is what Jazzer calls when {@code .ci/fuzz} runs for longer. What was ever found lies in
 * {@code src/test/resources/fuzz/TARGET} and is tried for ever after.
 */
@NullMarked
package dev.chaperone.service.fuzz;

import org.jspecify.annotations.NullMarked;
