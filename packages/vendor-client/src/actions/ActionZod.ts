import type { z } from 'zod/v3';

/** What the actions registry gives to the functions that declare an action's input and output. */
export type ActionZod = typeof z;
