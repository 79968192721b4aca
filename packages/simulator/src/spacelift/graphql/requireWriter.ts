import { GraphQLError } from 'graphql';
import type { StackRecord } from '../world/types';
import { machineUser, unauthorized, type GraphContext } from './context';
import { mayWrite } from './runNode';

/** A stack to which the caller may write, and the name of the caller. Throws what Spacelift says otherwise. */
export function requireWriter(
  context: GraphContext,
  id: string,
): { stack: StackRecord; by: string } {
  const { world, session } = context;
  if (!session) {
    throw unauthorized();
  }
  const stack = world.findStack(id);
  if (!stack?.visible) {
    throw new GraphQLError(`could not find stack "${id}"`);
  }
  if (!mayWrite(context, stack)) {
    throw unauthorized();
  }
  return { stack, by: machineUser(session) };
}

/** Throws when a stack takes no new runs from anybody. */
export function requireRunnable(stack: StackRecord): void {
  if (stack.deleting) {
    throw new GraphQLError('stack is being deleted');
  }
  if (stack.isDisabled) {
    throw new GraphQLError('stack is disabled');
  }
  if (stack.lock) {
    throw new GraphQLError(`stack is locked by ${stack.lock.by}`);
  }
}
