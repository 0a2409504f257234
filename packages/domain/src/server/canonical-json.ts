import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalizeModule from 'canonicalize';
import type { Json } from './surface.ts';

// The package is CommonJS whose declarations speak of a default export: at run time the module is the function.
const canonicalize = canonicalizeModule as unknown as (value: Json) => string;

/** RFC 8785 canonical form of a JSON value. Lone surrogates come out escaped, so that distinct values stay distinct. */
export const canonicalJson = (value: Json): string => canonicalize(value);

/** SHA-256, lower-case hex, of a text's UTF-8. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256, lower-case hex, of the RFC 8785 form of a JSON value. */
export const digestJson = (value: Json): string => sha256Hex(canonicalJson(value));
