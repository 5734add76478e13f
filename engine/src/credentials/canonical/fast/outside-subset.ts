/** Thrown inside the fast way when a document uses what it does not cover; the general way then takes the document. */
export class OutsideSubset extends Error {
  constructor(what: string) {
    super(`Outside the subset: ${what}`);
    this.name = 'OutsideSubset';
  }
}
