/** An amount of credit with the system that gives it meaning; amounts of two systems are never added. */
export interface CreditValue {
  readonly amount: number;
  /** Id of a credit system in `data/credit-systems` (`ects`, `nz-credit`, …). */
  readonly system: string;
}

/** A step of a framework. Codes are text: real ones include `4+`, `5.1`, `E3`, `VII2`. */
export interface LevelRef {
  readonly framework: string;
  readonly code: string;
}
