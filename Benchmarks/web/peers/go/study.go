package main

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

const perPage = 20

var (
	findSite, latest, after     *sql.Stmt
	writer                      *sql.Conn
	writing                     sync.Mutex
	begin, commit, rollback     *sql.Stmt
	findDecision, addDecision   *sql.Stmt
	changeDecision, addRevision *sql.Stmt
	lastEntry, addEntry         *sql.Stmt
	findPlace                   *sql.Stmt
)

func openStudy(path string) {
	readers := must(sql.Open("sqlite3", "file:"+path+"?mode=ro&_busy_timeout=5000&_query_only=1"))
	readers.SetMaxOpenConns(4)
	readers.SetMaxIdleConns(4)
	const row = "SELECT id, title, kind, state, since, coalesce(nextStep, '') FROM change WHERE siteId = ?"
	findSite = must(readers.Prepare("SELECT label FROM site WHERE id = ?"))
	latest = must(readers.Prepare(row + " ORDER BY since DESC, id DESC LIMIT 21"))
	after = must(readers.Prepare(row + " AND (since, id) < (?, ?) ORDER BY since DESC, id DESC LIMIT 21"))

	write := must(sql.Open("sqlite3", "file:"+path+"?_journal_mode=WAL&_synchronous=FULL&_busy_timeout=5000&_foreign_keys=1"))
	write.SetMaxOpenConns(1)
	writer = must(write.Conn(context.Background()))
	var level int
	if err := writer.QueryRowContext(context.Background(), "PRAGMA synchronous").Scan(&level); err != nil || level != 2 {
		panic("the writer is not at synchronous = FULL")
	}
	prepare := func(text string) *sql.Stmt { return must(writer.PrepareContext(context.Background(), text)) }
	begin, commit, rollback = prepare("BEGIN IMMEDIATE"), prepare("COMMIT"), prepare("ROLLBACK")
	findPlace = prepare("SELECT count(*) FROM site, recommendation WHERE site.id = ? AND recommendation.id = ?")
	findDecision = prepare(`SELECT choice, reason, day, number, salt, digest FROM decision
		WHERE siteId = ? AND recommendationId = ?`)
	addDecision = prepare("INSERT INTO decision VALUES (?, ?, ?, ?, ?, 1, ?, ?)")
	changeDecision = prepare(`UPDATE decision SET choice = ?, reason = ?, day = ?, number = number + 1, salt = ?, digest = ?
		WHERE siteId = ? AND recommendationId = ?`)
	addRevision = prepare("INSERT INTO revision VALUES ('decision', ?, ?, ?, ?, ?, ?, ?)")
	lastEntry = prepare("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1")
	addEntry = prepare("INSERT INTO audit VALUES (?, ?, ?, ?, 'decision', ?, ?, ?, ?, ?)")
}

type line struct{ Id, Title, Kind, State, Since, Next string }

type changes struct {
	Study, Key, Site, SiteId, Person, Token, Older string
	Newer                                          bool
	Rows                                           []line
}

var kinds = map[string]string{
	"as-written": "Puts a recommendation in place", "adapts": "Adapts a recommendation", "local": "Something of our own",
	"stops": "Stops something", "drift": "Came about unplanned",
}

var states = map[string]string{
	"proposed": "Proposed", "agreed": "Agreed", "in-progress": "In progress", "in-place": "In place", "kept": "Kept",
	"changed-again": "Changed again", "stopped": "Stopped",
}

func list(w http.ResponseWriter, r *http.Request, member *member, site string) {
	page := changes{Study: "Support that works", Key: study, SiteId: site, Person: member.name, Token: member.formToken()}
	err := findSite.QueryRow(site).Scan(&page.Site)
	if err == sql.ErrNoRows || !member.reads(site) {
		http.NotFound(w, r)
		return
	}
	var rows *sql.Rows
	if err == nil {
		if from := r.URL.Query().Get("before"); from != "" {
			since, id, _ := strings.Cut(from, " ")
			rows, err = after.Query(site, since, id)
			page.Newer = true
		} else {
			rows, err = latest.Query(site)
		}
	}
	if err != nil {
		fail(w, err)
		return
	}
	defer rows.Close()
	page.Rows = make([]line, 0, perPage)
	var last line
	for rows.Next() {
		var one line
		if err := rows.Scan(&one.Id, &one.Title, &one.Kind, &one.State, &one.Since, &one.Next); err != nil {
			fail(w, err)
			return
		}
		if len(page.Rows) == perPage {
			page.Older = last.Since + " " + last.Id
			break
		}
		last = one
		one.Kind, one.State, one.Since = kinds[one.Kind], states[one.State], words(one.Since)
		page.Rows = append(page.Rows, one)
	}
	show(w, http.StatusOK, listPage, &page)
}

// words writes 2025-03-09 as 9 March 2025 and 2025-03 as March 2025.
func words(day string) string {
	if at, err := time.Parse("2006-01-02", day); err == nil {
		return at.Format("2 January 2006")
	}
	if at, err := time.Parse("2006-01", day); err == nil {
		return at.Format("January 2006")
	}
	return day
}

type decision struct {
	Site           string `json:"site"`
	Recommendation string `json:"recommendation"`
	Choice         string `json:"choice"`
	Reason         string `json:"reason"`
	Day            string `json:"day"`
}

// canonical is what a revision keeps, and what the digests are made of.
func (d *decision) canonical() []byte { return must(json.Marshal(d)) }

func digest(salt, value []byte) []byte {
	hash := sha256.New()
	hash.Write(salt)
	hash.Write(value)
	return hash.Sum(nil)
}

func decide(w http.ResponseWriter, r *http.Request, member *member, site, recommendation string) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	if err := r.ParseForm(); err != nil {
		http.Error(w, "The form cannot be read.", http.StatusBadRequest)
		return
	}
	if !hmac.Equal([]byte(member.formToken()), []byte(r.PostForm.Get("token"))) {
		http.Error(w, "This form is out of date.", http.StatusForbidden)
		return
	}
	if !member.writes(site) {
		http.NotFound(w, r)
		return
	}
	number, err := strconv.Atoi(r.PostForm.Get("version"))
	choice, reason := r.PostForm.Get("choice"), strings.TrimSpace(r.PostForm.Get("reason"))
	if err != nil || !contains(choices, choice) || len(reason) > 4000 {
		http.Error(w, "There is a problem.", http.StatusUnprocessableEntity)
		return
	}
	status, err := save(member, &decision{site, recommendation, choice, reason, time.Now().UTC().Format("2006-01-02")}, number)
	switch {
	case err != nil:
		fail(w, err)
	case status != http.StatusSeeOther:
		http.Error(w, http.StatusText(status), status)
	default:
		http.Redirect(w, r, "/s/"+study+"/sites/"+site+"/decisions", http.StatusSeeOther)
	}
}

var choices = []string{"already-doing", "adopt", "adapt", "reject", "later", "undecided"}

// save is one transaction: the decision, its earlier value, and one entry of the audit that follows the last one.
// A mutex, and not the pool of database/sql, keeps the order of those who wait: nobody is passed by for long.
func save(member *member, new *decision, number int) (int, error) {
	salt := random(32)
	writing.Lock()
	defer writing.Unlock()
	if _, err := begin.Exec(); err != nil {
		return 0, err
	}
	status, err := saveInside(member, new, number, salt)
	if err != nil || status != http.StatusSeeOther {
		rollback.Exec()
		return status, err
	}
	if _, err := commit.Exec(); err != nil {
		rollback.Exec()
		return 0, err
	}
	return status, nil
}

func saveInside(member *member, new *decision, number int, salt []byte) (int, error) {
	places := 0
	if err := findPlace.QueryRow(new.Site, new.Recommendation).Scan(&places); err != nil {
		return 0, err
	}
	if places == 0 {
		return http.StatusNotFound, nil
	}
	old := decision{Site: new.Site, Recommendation: new.Recommendation}
	var present int
	var oldSalt, before []byte
	err := findDecision.QueryRow(new.Site, new.Recommendation).
		Scan(&old.Choice, &old.Reason, &old.Day, &present, &oldSalt, &before)
	if err != nil && err != sql.ErrNoRows {
		return 0, err
	}
	if present != number {
		return http.StatusConflict, nil
	}
	var sequence int64
	previous := make([]byte, 32)
	if err := lastEntry.QueryRow().Scan(&sequence, &previous); err != nil && err != sql.ErrNoRows {
		return 0, err
	}
	sequence++
	object, at := new.Site+"/"+new.Recommendation, time.Now().UTC().Format("2006-01-02T15:04:05.000Z")
	after := digest(salt, new.canonical())
	action := "create"
	if present == 0 {
		_, err = addDecision.Exec(new.Site, new.Recommendation, new.Choice, new.Reason, new.Day, salt, after)
	} else {
		action = "change"
		_, err = addRevision.Exec(object, present, sequence, member.account, oldSalt, string(old.canonical()), before)
		if err == nil {
			_, err = changeDecision.Exec(new.Choice, new.Reason, new.Day, salt, after, new.Site, new.Recommendation)
		}
	}
	if err != nil {
		return 0, err
	}
	entry := must(json.Marshal([]any{sequence, at, member.account, action, "decision", object, before, after}))
	_, err = addEntry.Exec(sequence, at, member.account, action, object, before, after, previous, digest(previous, entry))
	return http.StatusSeeOther, err
}
