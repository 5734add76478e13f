import { z } from 'zod';

const partContract = z.looseObject({
  file: z.string().describe('Name below /api/v1/release/.'),
  hash: z.string().describe('SHA-256 of the file, hexadecimal.'),
  count: z.int(),
  bytes: z.int(),
});

export const manifestContract = z
  .looseObject({ format: z.string(), parts: z.record(z.string(), partContract) })
  .meta({ id: 'ReleaseManifest', description: 'The data release and the files of its parts.' });

export const partParams = z.object({ file: z.string().max(100) });

/** The parts are the records of the data release as they are; their shape is that of the data. */
export const partContentContract = z.unknown();
