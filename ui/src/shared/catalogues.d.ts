/** What each message says, by language and by message; the build makes it of the compiled catalogues (see bundle.ts). */
declare module "virtual:catalogues" {
  const catalogues: readonly (readonly (string | ((values: object) => string))[])[];
  export default catalogues;
}
