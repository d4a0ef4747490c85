// The peer: Go's net/http, html/template and SQLite, with ordinary care.
//
//	web STUDY.sqlite ACCOUNTS.sqlite PORT
//
// Statements are prepared once, pages are made in buffers that are used again, and one connection writes.
package main

import (
	"bytes"
	"fmt"
	"html/template"
	"log"
	"net/http"
	"os"
	"strings"
	"sync"
	"time"
)

const study = "bench"

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: web STUDY ACCOUNTS PORT")
		os.Exit(64)
	}
	openAccounts(os.Args[2])
	openStudy(os.Args[1])
	server := &http.Server{
		Addr: "127.0.0.1:" + os.Args[3], Handler: http.HandlerFunc(answer), ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout: 60 * time.Second, IdleTimeout: 15 * time.Second, MaxHeaderBytes: 16 << 10,
	}
	log.Fatal(server.ListenAndServe())
}

// answer finds the route: /sign-in, /s/STUDY/sites/SITE/changes, /s/STUDY/sites/SITE/decisions/RECOMMENDATION.
func answer(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header["Content-Security-Policy"] = contentSecurity
	header["X-Content-Type-Options"] = nosniff
	header["Referrer-Policy"] = noReferrer
	header["Cross-Origin-Opener-Policy"] = sameOrigin
	header["Cache-Control"] = noStore
	parts := strings.Split(strings.TrimPrefix(r.URL.Path, "/"), "/")
	switch {
	case len(parts) == 1 && parts[0] == "sign-in" && r.Method == "GET":
		showSignIn(w, r)
	case len(parts) == 1 && parts[0] == "sign-in" && r.Method == "POST":
		signIn(w, r)
	case len(parts) == 5 && parts[0] == "s" && parts[2] == "sites" && parts[4] == "changes" && r.Method == "GET":
		if member, ok := signedIn(w, r, parts[1]); ok {
			list(w, r, member, parts[3])
		}
	case len(parts) == 6 && parts[0] == "s" && parts[2] == "sites" && parts[4] == "decisions" && r.Method == "POST":
		if member, ok := signedIn(w, r, parts[1]); ok {
			decide(w, r, member, parts[3], parts[5])
		}
	default:
		http.NotFound(w, r)
	}
}

var (
	contentSecurity = []string{"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; " +
		"script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"}
	nosniff    = []string{"nosniff"}
	noReferrer = []string{"no-referrer"}
	sameOrigin = []string{"same-origin"}
	noStore    = []string{"no-store"}
	html       = []string{"text/html; charset=utf-8"}
)

func show(w http.ResponseWriter, status int, page *template.Template, value any) {
	buffer := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buffer)
	buffer.Reset()
	if err := page.Execute(buffer, value); err != nil {
		fail(w, err)
		return
	}
	w.Header()["Content-Type"] = html
	w.Header().Set("Content-Length", fmt.Sprint(buffer.Len()))
	w.WriteHeader(status)
	w.Write(buffer.Bytes())
}

func fail(w http.ResponseWriter, err error) {
	log.Print(err)
	http.Error(w, "Something went wrong.", http.StatusInternalServerError)
}

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}
