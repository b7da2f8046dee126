/** Required and writable all the way down, so that two types can be compared by what they name. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Field in keyof T]-?: Plain<Exclude<T[Field], undefined>> }
    : T;

type Writable<T> = T extends readonly (infer Item)[]
  ? Writable<Item>[]
  : T extends object
    ? { -readonly [Field in keyof T]: Writable<T[Field]> }
    : T;

type Both<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** `true` when both types have the same fields, of the same types, optional in the same places; `false` does not compile as a {@link held} argument. */
export type Same<One, Other> = Both<Plain<One>, Plain<Other>> extends true ? Both<Writable<One>, Writable<Other>> : false;

/** Has the compiler hold a schema equal to its type: `held<Same<z.infer<typeof schema>, Type>>(true)`. */
export function held<IsSame extends boolean>(same: IsSame): IsSame {
  return same;
}
