package main

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	_ "github.com/mattn/go-sqlite3"
	"golang.org/x/crypto/scrypt"
)

const (
	idle     = 30 * 60
	absolute = 10 * 60 * 60
	cookie   = "realist-bench"
	formOnly = "realist-bench-form"
)

// Someone who is signed in, and what they may do in this study.
type member struct {
	account, name, role string
	sites               []string
	token               []byte
}

// May they write at this site?
func (m *member) writes(site string) bool {
	if m.role == "evaluator" {
		return true
	}
	return m.role == "programme-lead" && contains(m.sites, site)
}

// May they read this site's own pages?
func (m *member) reads(site string) bool {
	return m.role == "evaluator" || m.role == "administrator" || contains(m.sites, site)
}

func (m *member) formToken() string { return sign(m.token, "form") }

func contains(all []string, one string) bool {
	for _, each := range all {
		if each == one {
			return true
		}
	}
	return false
}

func sign(key []byte, purpose string) string {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(purpose))
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

var (
	accounts                                *sql.DB
	accountsWrite                           sync.Mutex
	findSession, findRole, findSites, touch *sql.Stmt
	findAccount, addSession                 *sql.Stmt
	hashing                                 = make(chan struct{}, 2)
	waiting                                 int32
)

func openAccounts(path string) {
	accounts = must(sql.Open("sqlite3", "file:"+path+"?_journal_mode=WAL&_synchronous=FULL&_busy_timeout=5000&_foreign_keys=1"))
	accounts.SetMaxOpenConns(4)
	accounts.SetMaxIdleConns(4)
	findSession = must(accounts.Prepare(`SELECT account.id, account.name, session.created, session.seen
		FROM session JOIN account ON account.id = session.accountId WHERE session.digest = ? AND NOT account.disabled`))
	findRole = must(accounts.Prepare("SELECT role FROM membership WHERE accountId = ? AND study = ?"))
	findSites = must(accounts.Prepare("SELECT siteId FROM membershipSite WHERE accountId = ? AND study = ?"))
	touch = must(accounts.Prepare("UPDATE session SET seen = ? WHERE digest = ?"))
	findAccount = must(accounts.Prepare("SELECT id, salt, password FROM account WHERE email = ? AND NOT disabled"))
	addSession = must(accounts.Prepare("INSERT INTO session VALUES (?, ?, ?, ?)"))
}

// signedIn looks the session up: cookie, SHA-256, row; time-outs; role; named sites. It answers itself when there is none.
func signedIn(w http.ResponseWriter, r *http.Request, key string) (*member, bool) {
	sent, err := r.Cookie(cookie)
	if err == nil {
		if token, err := base64.RawURLEncoding.DecodeString(sent.Value); err == nil && len(token) == 32 {
			if found, err := session(token, key); err == nil {
				return found, true
			} else if err != sql.ErrNoRows {
				fail(w, err)
				return nil, false
			}
		}
	}
	http.Redirect(w, r, "/sign-in", http.StatusSeeOther)
	return nil, false
}

func session(token []byte, key string) (*member, error) {
	digest := sha256.Sum256(token)
	found := &member{token: token}
	var created, seen int64
	if err := findSession.QueryRow(digest[:]).Scan(&found.account, &found.name, &created, &seen); err != nil {
		return nil, err
	}
	now := time.Now().Unix()
	if now-seen > idle || now-created > absolute {
		return nil, sql.ErrNoRows
	}
	if err := findRole.QueryRow(found.account, key).Scan(&found.role); err != nil {
		return nil, err
	}
	rows, err := findSites.Query(found.account, key)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var site string
		if err := rows.Scan(&site); err != nil {
			return nil, err
		}
		found.sites = append(found.sites, site)
	}
	if now-seen > 60 {
		accountsWrite.Lock()
		defer accountsWrite.Unlock()
		if _, err := touch.Exec(now, digest[:]); err != nil {
			return nil, err
		}
	}
	return found, rows.Err()
}

func showSignIn(w http.ResponseWriter, r *http.Request) {
	key := random(32)
	http.SetCookie(w, &http.Cookie{
		Name: formOnly, Value: base64.RawURLEncoding.EncodeToString(key), Path: "/sign-in", HttpOnly: true,
		SameSite: http.SameSiteLaxMode,
	})
	show(w, http.StatusOK, signInPage, map[string]string{"Token": sign(key, "sign-in"), "Problem": ""})
}

func signIn(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	sent, err := r.Cookie(formOnly)
	if err != nil || r.ParseForm() != nil {
		http.Error(w, "This form is out of date.", http.StatusForbidden)
		return
	}
	key, _ := base64.RawURLEncoding.DecodeString(sent.Value)
	if !hmac.Equal([]byte(sign(key, "sign-in")), []byte(r.PostForm.Get("token"))) {
		http.Error(w, "This form is out of date.", http.StatusForbidden)
		return
	}
	// At most two hashes at once, and twenty that wait.
	if atomic.AddInt32(&waiting, 1) > 22 {
		atomic.AddInt32(&waiting, -1)
		http.Error(w, "Too many people sign in at this moment.", http.StatusServiceUnavailable)
		return
	}
	defer atomic.AddInt32(&waiting, -1)
	hashing <- struct{}{}
	defer func() { <-hashing }()
	account, salt, password := "", make([]byte, 16), make([]byte, 32)
	if err := findAccount.QueryRow(r.PostForm.Get("email")).Scan(&account, &salt, &password); err != nil && err != sql.ErrNoRows {
		fail(w, err)
		return
	}
	hashed, err := scrypt.Key([]byte(r.PostForm.Get("password")), salt, 1<<15, 8, 3, 32)
	if err != nil || !hmac.Equal(hashed, password) || account == "" {
		show(w, http.StatusUnprocessableEntity, signInPage, map[string]string{
			"Token": sign(key, "sign-in"), "Problem": "The e-mail address and the password do not belong together."})
		return
	}
	token := random(32)
	digest, now := sha256.Sum256(token), time.Now().Unix()
	accountsWrite.Lock()
	_, err = addSession.Exec(digest[:], account, now, now)
	accountsWrite.Unlock()
	if err != nil {
		fail(w, err)
		return
	}
	http.SetCookie(w, &http.Cookie{
		Name: cookie, Value: base64.RawURLEncoding.EncodeToString(token), Path: "/", HttpOnly: true,
		SameSite: http.SameSiteLaxMode,
	})
	http.Redirect(w, r, "/s/"+study, http.StatusSeeOther)
}

func random(count int) []byte {
	bytes := make([]byte, count)
	must(rand.Read(bytes))
	return bytes
}
