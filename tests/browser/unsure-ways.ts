import { samplePerson } from './sample-people.js';

/** The founding case in which two units may be recognised: that is sooner and cheaper, and somebody else decides. */
export function unsureWays(): unknown {
  const file = Object(samplePerson('worked-case'));
  const [award] = file.qualifications;
  return {
    ...file,
    qualifications: [{ ...award, constraints: [] }],
    recognition: [
      {
        unit: 'e-commerce-integration',
        kind: 'prior-learning',
        weeks: 10,
        fee: { minor: 9000, currency: 'AUD' },
      },
      { unit: 'video-ads', kind: 'exemption', weeks: 4, chance: { min: 0.6, max: 0.8 } },
    ],
  };
}
