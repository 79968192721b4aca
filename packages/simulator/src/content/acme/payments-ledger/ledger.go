package ledger

// Entry moves an amount from one account to another.
type Entry struct {
	ID     string
	From   string
	To     string
	Amount int64
}
