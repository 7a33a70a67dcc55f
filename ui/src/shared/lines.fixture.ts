/** Values as the library hands a timeline over: each as a line of JSON. */
export function lines(...values: unknown[]): ArrayBuffer {
  return new TextEncoder().encode(values.map((value) => `${JSON.stringify(value)}\n`).join("")).buffer;
}
