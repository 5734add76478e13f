/** What pages need to pass a credential on, apart from the verifier and its weight: `cairn/credentials/sharing`. */
export {
  type LinkedInFacts,
  type LinkedInField,
  type LinkedInLink,
  linkedInLink,
} from './linkedin-link.js';
