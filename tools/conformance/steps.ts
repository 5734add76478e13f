import type { CheckArea } from 'cairn/credentials';

/** In which areas of a report the step of another verifier lies, by its name there. */
const STEP_AREAS: Readonly<Record<string, readonly CheckArea[]>> = {
  InlineJsonSchemaProbe: ['schema'],
  JsonSchemaProbe: ['schema', 'data-model'],
  RevocationListProbe: ['status'],
  BitstringStatusListProbe: ['status'],
  ContextPropertyProbe: ['format', 'data-model'],
  TypePropertyProbe: ['format', 'data-model'],
  CredentialSubjectProbe: ['data-model'],
  EvidenceProbe: ['data-model'],
  IssuerProbe: ['data-model'],
  IssuanceProbe: ['dates'],
  ExpirationProbe: ['dates'],
  EmbeddedProofProbe: ['proof', 'key-binding'],
  ExternalProofProbe: ['proof', 'key-binding'],
  CredentialRefreshProbe: ['status'],
  EndorsementProbe: ['endorsements'],
  'data-model': ['format', 'data-model', 'dates'],
  'issuer-key': ['proof', 'key-binding'],
  proof: ['proof'],
  schema: ['schema'],
  signature: ['proof'],
  status: ['status'],
  validity: ['dates'],
};

/** The areas of a step, or undefined when we do not know the step. */
export function areasOfStep(step: string): readonly CheckArea[] | undefined {
  return STEP_AREAS[step];
}
