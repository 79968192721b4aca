import type { GraphContext } from '../graphql/context';
import { stackNode } from '../graphql/stackNode';
import { stackStatus } from '../runs/stackStatus';
import type { StackRecord } from '../world/types';
import { matchPredicates, type SearchFields } from './matchPredicates';
import { orderItems, type OrderFields } from './orderItems';
import type { SearchInput } from './SearchInput';
import { toPage } from './toPage';

const fields: SearchFields<StackRecord> = {
  administrative: { kind: 'boolean', read: stack => stack.administrative },
  locked: { kind: 'boolean', read: stack => stack.lock !== null },
  branch: { kind: 'string', read: stack => [stack.branch] },
  commit: { kind: 'string', read: stack => [stack.trackedCommit.hash] },
  label: { kind: 'string', read: stack => stack.labels },
  name: { kind: 'string', read: stack => [stack.name] },
  projectRoot: { kind: 'string', read: stack => [stack.projectRoot] },
  repository: { kind: 'string', read: stack => [stack.repository] },
  workerPool: { kind: 'string', read: stack => [stack.workerPool] },
  state: { kind: 'enum', read: stack => [stackStatus(stack).state] },
  vendor: { kind: 'enum', read: stack => [stack.vendor.toUpperCase()] },
};

const orders: OrderFields<StackRecord> = {
  starred: stack => Number(stack.starred),
  name: stack => stack.name,
  createdAt: stack => stack.createdAt,
};

function hasText(stack: StackRecord, text: string): boolean {
  const { id, name, description, labels } = stack;
  return [id, name, description ?? '', ...labels].some(value =>
    value.toLowerCase().includes(text),
  );
}

/** The stacks that the key sees. */
export function visibleStacks({ world }: GraphContext): StackRecord[] {
  return world.stacks().filter(({ visible }) => visible);
}

/** `searchStacks`. Without a good token it finds nothing, which is no error. */
export function searchStacks(
  context: GraphContext,
  { input }: { input: SearchInput },
) {
  const text = input.fullTextSearch?.trim().toLowerCase() ?? '';
  const found = matchPredicates(
    context.session ? visibleStacks(context) : [],
    input.predicates,
    fields,
  ).filter(stack => hasText(stack, text));
  const from = context.session ? input : { ...input, after: null };
  return toPage(orderItems(found, input.orderBy, orders), from, {
    ulid: stack => stack.ulid,
    node: stack => stackNode(context, stack),
  });
}
