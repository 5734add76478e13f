import { BAKE_COMMAND } from './bake-command.js';
import { BENCH_INSTANCE_COMMAND } from './bench-instance-command.js';
import { CHECK_PLAN_COMMAND } from './check-plan-command.js';
import type { Command } from './command.js';
import { COMPARE_PLANS_COMMAND } from './compare-plans-command.js';
import { CONVERT_COMMAND } from './convert-command.js';
import { DOCTOR_COMMAND } from './doctor-command.js';
import { FRAMEWORKS_COMMAND } from './frameworks-command.js';
import { ISSUE_COMMAND } from './issue-command.js';
import { ISSUER_COMMAND } from './issuer-command.js';
import { LEVEL_COMMAND } from './level-command.js';
import { NEAREST_COMMAND } from './nearest-command.js';
import { PLAN_COMMAND } from './plan-command.js';
import { RECORD_COMMAND } from './record-command.js';
import { REVOKE_COMMAND } from './revoke-command.js';
import { SER_COMMAND } from './ser-command.js';
import { SERVE_COMMAND } from './serve-command.js';
import { SIM_COMMAND } from './sim-command.js';
import { UNBAKE_COMMAND } from './unbake-command.js';
import { VERIFY_COMMAND } from './verify-command.js';

/** Every command, in the order of help and reference. */
export const COMMANDS: readonly Command[] = [
  SERVE_COMMAND,
  VERIFY_COMMAND,
  UNBAKE_COMMAND,
  BAKE_COMMAND,
  ISSUER_COMMAND,
  ISSUE_COMMAND,
  RECORD_COMMAND,
  REVOKE_COMMAND,
  PLAN_COMMAND,
  CHECK_PLAN_COMMAND,
  COMPARE_PLANS_COMMAND,
  BENCH_INSTANCE_COMMAND,
  NEAREST_COMMAND,
  LEVEL_COMMAND,
  CONVERT_COMMAND,
  FRAMEWORKS_COMMAND,
  SIM_COMMAND,
  SER_COMMAND,
  DOCTOR_COMMAND,
];
