import {
  creditShape,
  isoDateShape,
  knowingShape,
  levelShape,
  moneyShape,
  rangeShape,
} from 'cairn/terms';
import { z } from 'zod';

/** A calendar day in requests and answers. */
export const dayContract = isoDateShape.meta({
  type: 'string',
  format: 'date',
  description: 'A calendar day, YYYY-MM-DD.',
});

/** An id of the data release, such as `nz-nqf` or `microsoft/az-104`. */
export const idContract = z.string().min(1).max(200);

export const moneyContract = moneyShape.meta({
  description: 'Whole minor units (cents) of an ISO 4217 currency.',
});
export const creditContract = creditShape.meta({
  description: 'An amount of credit with the credit system that gives it meaning.',
});
export const levelContract = levelShape.meta({
  description: 'A step of a framework, by its code.',
});
export const rangeContract = rangeShape.meta({ description: 'A closed range, min ≤ max.' });

export const sourceContract = z
  .object({
    title: z.string(),
    url: z.string().exactOptional(),
    year: z.int().exactOptional(),
    read: dayContract.exactOptional(),
    knowing: knowingShape,
    readVia: z.string().exactOptional(),
    note: z.string().exactOptional(),
  })
  .meta({
    id: 'Source',
    description: 'Where a fact comes from, and the day on which it was read.',
  });

const figureValue = z.union([z.number(), rangeContract]);

export const figureContract = z
  .object({
    value: figureValue.optional(),
    unit: z.string(),
    key: z.string(),
    arithmetic: z.string().exactOptional(),
    get parts() {
      return z.array(figureContract).exactOptional();
    },
    sources: z.array(sourceContract).exactOptional(),
    missing: z.array(z.string()).exactOptional(),
  })
  .meta({
    id: 'Figure',
    description:
      'A number that opens: unit, arithmetic, parts, sources. Without `value` it is not known, and `missing` says why.',
  });

/** Whether a fact was read in its source. */
export const knowingContract = knowingShape;
