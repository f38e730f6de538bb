/** Small checkers for data from outside (the pipe, the adapters, the store): the type and the test are one definition. */

export type Check<T> = (value: unknown) => value is T;
export type Of<C> = C extends Check<infer T> ? T : never;

type Shape = Readonly<Record<string, Check<unknown>>>;
type Optionals<S extends Shape> = { [K in keyof S]: undefined extends Of<S[K]> ? K : never }[keyof S];
type Shaped<S extends Shape> = { readonly [K in Exclude<keyof S, Optionals<S>>]: Of<S[K]> } &
  { readonly [K in Optionals<S>]?: Of<S[K]> };

export const text: Check<string> = (value): value is string => typeof value === 'string';
export const flag: Check<boolean> = (value): value is boolean => typeof value === 'boolean';
export const whole: Check<number> = (value): value is number => Number.isSafeInteger(value);

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function oneOf<const T extends readonly string[]>(...words: T): Check<T[number]> {
  return (value): value is T[number] => typeof value === 'string' && words.includes(value);
}

export function list<T>(of: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(of);
}

export function pair<T>(of: Check<T>): Check<readonly [T, T]> {
  return (value): value is readonly [T, T] => Array.isArray(value) && value.length === 2 && value.every(of);
}

export function maybe<T>(of: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || of(value);
}

export function orNull<T>(of: Check<T>): Check<T | null> {
  return (value): value is T | null => value === null || of(value);
}

export function table<T>(of: Check<T>): Check<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> => isRecord(value) && Object.values(value).every(of);
}

export function shape<S extends Shape>(fields: S): Check<Shaped<S>> {
  return (value): value is Shaped<S> => isRecord(value) && Object.entries(fields).every(([name, of]) => of(value[name]));
}

export function either<A, B>(a: Check<A>, b: Check<B>): Check<A | B> {
  return (value): value is A | B => a(value) || b(value);
}
