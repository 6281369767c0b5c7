import type { LocalActor } from '../domain/extraction.ts'

export interface Member {
  readonly documentId: string
  readonly actor: LocalActor
  /** The id that this one would have alone. */
  readonly id: string
}

/** Union of members, with the rule that joined each group and a name that a person gave it. */
export class Groups {
  private readonly parent = new Map<Member, Member>()
  private readonly rules = new Map<Member, string>()
  private readonly names = new Map<Member, string>()
  private readonly leads = new Map<Member, Member>()

  private readonly members: readonly Member[]

  constructor(members: readonly Member[]) {
    this.members = members
    for (const member of members) this.parent.set(member, member)
  }

  root(member: Member): Member {
    let at = member
    while (this.parent.get(at) !== at) at = this.parent.get(at)!
    this.parent.set(member, at)
    return at
  }

  /** `stays`: whose id and name the group has from now on, where a person said so. */
  join(a: Member, b: Member, rule: string, stays: Member | null = null): void {
    const x = this.root(a)
    const y = this.root(b)
    if (stays) this.leads.set(x, stays)
    if (x === y) return
    this.parent.set(y, x)
    this.rules.set(x, rule)
  }

  /** Takes members out into a group of their own. */
  split(taken: readonly Member[], name: string | null): void {
    const rest = this.members.filter(member => !taken.includes(member))
    const roots = new Map(rest.map(member => [member, this.root(member)]))
    for (const member of this.members) this.parent.set(member, member)
    for (const [member, root] of roots) {
      const kept = taken.includes(root) ? rest.find(other => roots.get(other) === root)! : root
      this.parent.set(member, kept)
    }
    const first = taken[0]!
    for (const member of taken) this.parent.set(member, name === null ? member : first)
    for (const member of name === null ? taken : [first]) {
      this.rules.set(member, 'reviewer')
      if (name) this.names.set(member, name)
    }
  }

  clusters(): { members: Member[]; rule: string; name: string | null; lead: Member | null }[] {
    const byRoot = new Map<Member, Member[]>()
    for (const member of this.members) {
      const root = this.root(member)
      const list = byRoot.get(root)
      if (list) list.push(member)
      else byRoot.set(root, [member])
    }
    return [...byRoot].map(([root, members]) => ({
      members,
      rule: this.rules.get(root) ?? 'actor/one-document',
      name: this.names.get(root) ?? null,
      lead: this.leads.get(root) ?? null,
    }))
  }
}
